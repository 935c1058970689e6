using System.Globalization;
using Cronos;
using OnRecord.Knowledge.Ontology;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Cli.Watching.Plans;

/// <summary>Values of a plan, each of its faults named by line. Not thread-safe.</summary>
internal sealed class PlanText(YamlFile yaml, string folder)
{
    private static readonly DateTimeOffset AnyDay = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public YamlFile Yaml => yaml;

    public static YamlNode At(YamlMappingNode node, string key) => YamlFile.Find(node, key) ?? node;

    public TimeSpan? Span(YamlMappingNode node, string key, TimeSpan least, TimeSpan? most = null)
    {
        if (YamlFile.Find(node, key) is not { } value)
        {
            return null;
        }

        var text = YamlFile.Optional(node, key) ?? "";
        if (Duration.Parse(text) is not { } span)
        {
            yaml.Fault(value, $"{key} is '{text}'", Duration.Expected);
            return null;
        }

        if (span < least || span > most)
        {
            yaml.Fault(value, $"{key} is '{text}'", $"{(span < least ? $"{Duration.Text(least)} or more" : $"{Duration.Text(most!.Value)} or less")}");
        }

        return span;
    }

    public int? Number(YamlMappingNode node, string key, int least, int most)
    {
        if (YamlFile.Find(node, key) is not { } value)
        {
            return null;
        }

        var text = YamlFile.Optional(node, key) ?? "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        yaml.Fault(value, $"{key} is '{text}'", $"a number from {least} to {most}");
        return null;
    }

    public bool Truth(YamlMappingNode node, string key, bool otherwise)
    {
        switch (YamlFile.Find(node, key) is null ? null : YamlFile.Optional(node, key) ?? "")
        {
            case null:
                return otherwise;
            case "true":
                return true;
            case "false":
                return false;
            case var text:
                yaml.Fault(At(node, key), $"{key} is '{text}'", "true | false");
                return otherwise;
        }
    }

    /// <summary>One text or a list of them; empty when the key is absent.</summary>
    public IReadOnlyList<(string Text, YamlNode At)> Texts(YamlMappingNode node, string key)
    {
        var texts = new List<(string, YamlNode)>();
        var value = YamlFile.Find(node, key);
        foreach (var item in value is YamlSequenceNode list ? list.Children : value is null ? [] : [value])
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } text })
            {
                texts.Add((text, item));
            }
            else
            {
                yaml.Fault(item, $"{key} is no text", "a value, or a list of values");
            }
        }

        if (value is YamlSequenceNode { Children.Count: 0 })
        {
            yaml.Fault(value, $"{key} is an empty list", "a value, or no key at all");
        }

        return texts;
    }

    /// <summary>Reads the items of a list that have names, and names those that come twice.</summary>
    public IReadOnlyList<T> Named<T>(YamlMappingNode root, string key, string what, bool isOptional, Func<YamlMappingNode, T?> read, Func<T, string> name)
        where T : class
    {
        var (items, names) = (new List<T>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var node in yaml.Items(root, key, isOptional))
        {
            if (read(node) is not { } item)
            {
                continue;
            }

            items.Add(item);
            if (!names.Add(name(item)))
            {
                yaml.Fault(node, $"{what} '{name(item)}' is given twice", $"each {what} once");
            }
        }

        return items;
    }

    /// <summary>One of a few words.</summary>
    public string? OneOf(YamlMappingNode node, string key, params string[] words)
    {
        if (YamlFile.Find(node, key) is not { } value)
        {
            return null;
        }

        var text = YamlFile.Optional(node, key) ?? "";
        if (Array.IndexOf(words, text) >= 0)
        {
            return text;
        }

        yaml.Fault(value, $"{key} is '{text}'", string.Join(" | ", words));
        return null;
    }

    /// <summary>ISO 3166-1 alpha-3, in capitals.</summary>
    public string? Country(string text, YamlNode at)
    {
        if (text.Length == 3 && text.All(char.IsAsciiLetter))
        {
            return text.ToUpperInvariant();
        }

        yaml.Fault(at, $"country is '{text}'", "three letters, as ISO 3166-1 alpha-3 has them");
        return null;
    }

    public Uri? Address(YamlMappingNode node, string key)
    {
        var text = YamlFile.Optional(node, key) ?? "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0)
        {
            return address;
        }

        yaml.Fault(At(node, key), $"{key} is '{text}'", "an address such as https://news.example/feed.xml, without a password");
        return null;
    }

    /// <summary>A whole path; one that is not whole is meant from the folder of the plan.</summary>
    public string Path(YamlMappingNode node, string key) => System.IO.Path.GetFullPath(yaml.Text(node, key) is { Length: > 0 } path ? path : ".", folder);

    public TimeZoneInfo? Zone(YamlMappingNode node)
    {
        if (YamlFile.Find(node, "timezone") is not { } value)
        {
            return null;
        }

        var text = YamlFile.Optional(node, "timezone") ?? "";
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(text);
        }
        catch (Exception fault) when (fault is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException or ArgumentException)
        {
            yaml.Fault(value, $"timezone is '{text}'", "a name of the IANA database that this machine has, such as Europe/Madrid or UTC");
            return null;
        }
    }

    public At? Cron(YamlMappingNode node, string key, TimeZoneInfo zone)
    {
        var text = YamlFile.Optional(node, key) ?? "";
        try
        {
            var at = new At(text, zone);
            if (CronExpression.Parse(text).GetNextOccurrence(AnyDay, zone) is not null)
            {
                return at;
            }
        }
        catch (CronFormatException)
        {
        }

        yaml.Fault(At(node, key), $"{key} is '{text}'", "minute, hour, day, month and day of the week as cron writes them, such as '0 6 * * 1-5', and a time that comes");
        return null;
    }

    /// <summary>What stands in the variable that a key names; null where there is a fault.</summary>
    public string? Secret(string name, YamlNode at, string key)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || name.StartsWith("whsec_", StringComparison.Ordinal))
        {
            yaml.Fault(at, $"{key} is no name of an environment variable", "the name of one that holds the secret, such as DESK_SECRET: secrets do not stand in this file");
            return null;
        }

        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } secret)
        {
            return secret;
        }

        yaml.Fault(at, $"the environment variable {name} is not set", $"{key} in it");
        return null;
    }
}
