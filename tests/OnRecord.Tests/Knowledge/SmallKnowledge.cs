using OnRecord.Knowledge;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge;

/// <summary>A knowledge base with invented rows in place of some tables; the others are the real ones.</summary>
internal static class SmallKnowledge
{
    private const string Leaders = """
        name	aliases	country	office	sector	from	to	source
        Tarek al-Bazzaz	Tariq al-Bazzaz|al-Bazzaz	IRQ	prime minister	GOV	2010	2014-03-02	test
        Tarek al-Bazzaz	Abu Salim	IRQ	president	GOV	2019-05	2021	test
        Salma Odeh		IRQ	prime minister	GOV	2014-03-02		test
        Li Wenzhao		CHN	foreign minister	GOV	2011	2015	test
        Joana Prado	Joana Prado Lima	PRT	prime minister	GOV	2001	2005	test
        Joana Prado		UNO	secretary-general	GOV	2012		test
        Anna Kern		DEU	vice president	GOV	2010		test
        Karl Rupp		DEU	vice president	GOV	2011		test
        """;

    private const string Organizations = """
        name	aliases	kind	country	sectors	source
        Banner of Dawn	BoD|Dawn Banner	armed group	IRQ	PRM|REB	test
        Weavers' League	Weavers	union	PER	LAB	test
        The Weavers		party	EST	PTY	test
        Reform Party (Estonia)	Estonian Reformers	party	EST	PTY	test
        Reform Party (Peru)	Reform Party	party	PER	PTY	test
        """;

    private const string Agents = """
        phrase	plural	sectors	kind
        police	police	COP	group
        riot police	riot police	COP	group
        police officer	police officers	COP	person
        vice-president	vice-presidents	GOV	person
        """;

    private const string Titles = """
        title	office	sector	kind	scope
        Prime Minister	prime minister	GOV	office	head-of-government
        PM	prime minister	GOV	office	head-of-government
        Minister		GOV	office	
        Major		MIL	rank	
        """;

    public static KnowledgeBase Load(string? leaders = null) => KnowledgeBase.Load(file => file switch
    {
        "data/actors/leaders.tsv" => leaders ?? Leaders,
        "data/actors/organizations.tsv" => Organizations,
        "data/actors/agents.tsv" => Agents,
        "data/actors/titles.tsv" => Titles,
        _ => EmbeddedData.Text(file),
    });
}
