using MimeKit;
using OnRecord.Knowledge.Ontology;
using YamlDotNet.RepresentationModel;

namespace OnRecord.Cli.Watching.Plans;

/// <summary>Reads the channels of a plan. Not thread-safe.</summary>
internal sealed class ChannelReader(PlanText text, TimeZoneInfo zone)
{
    private const int TlsPort = 465;
    private const int SubmissionPort = 587;
    private const int PlainPort = 25;

    private static readonly TimeSpan ShortestDigest = TimeSpan.FromMinutes(1);
    private static readonly string[] Forms = ["webhook", "file", "mail"];

    public IReadOnlyList<ChannelPlan> Read(YamlMappingNode root) => text.Named(root, "channels", "channel", isOptional: true, Channel, channel => channel.Name);

    private ChannelPlan? Channel(YamlMappingNode node)
    {
        var name = text.Yaml.Text(node, "name");
        var forms = Forms.Where(form => YamlFile.Find(node, form) is not null).ToList();
        switch (forms)
        {
            case ["file"]:
                text.Yaml.CheckKeys(node, "name", "file");
                return new FilePlan(name, text.Path(node, "file"));
            case ["webhook"]:
                text.Yaml.CheckKeys(node, "name", "webhook", "secret");
                return Webhook(node, name);
            case ["mail"]:
                text.Yaml.CheckKeys(node, "name", "mail", "security", "user", "password", "from", "to", "digest", "digest-at", "ca");
                return Mail(node, name);
            default:
                text.Yaml.Fault(node, forms.Count == 0 ? "a channel of no kind" : $"a channel with {string.Join(" and ", forms)}", "one of webhook, file and mail");
                return null;
        }
    }

    private WebhookPlan? Webhook(YamlMappingNode node, string name)
    {
        var secrets = text.Texts(node, "secret");
        if (secrets.Count == 0)
        {
            text.Yaml.Fault(node, "no 'secret'", "the name of the environment variable that holds it");
        }

        var known = secrets.Select(secret => Checked(text.Secret(secret.Text, secret.At, "secret"), secret)).OfType<string>().ToList();
        return text.Address(node, "webhook") is { } address ? new WebhookPlan(name, address, known) : null;
    }

    private string? Checked(string? secret, (string Text, YamlNode At) named)
    {
        if (secret is null || Delivery.WebhookSignature.IsSecret(secret))
        {
            return secret;
        }

        text.Yaml.Fault(named.At, $"the secret in {named.Text} is none", "whsec_ and 24 to 64 bytes in base64, or 16 characters and more");
        return null;
    }

    private MailPlan? Mail(YamlMappingNode node, string name)
    {
        var security = text.OneOf(node, "security", "tls", "starttls", "none") switch { "tls" => MailSecurity.Tls, "none" => MailSecurity.None, _ => MailSecurity.StartTls };
        var (user, password) = (YamlFile.Optional(node, "user"), YamlFile.Optional(node, "password"));
        if (user is null != password is null)
        {
            text.Yaml.Fault(node, user is null ? "a password without 'user'" : "a user without 'password'", "both, or neither");
        }

        if (security == MailSecurity.None && password is not null)
        {
            text.Yaml.Fault(PlanText.At(node, "security"), "a password over a connection that anyone can read", "security: tls | starttls");
        }

        var secret = password is null ? null : text.Secret(password, PlanText.At(node, "password"), "password");
        var to = text.Texts(node, "to").Select(one => Mailbox(one.Text, one.At)).OfType<string>().ToList();
        if (YamlFile.Find(node, "to") is null)
        {
            text.Yaml.Fault(node, "no 'to'", "the addresses that alerts go to");
        }

        var from = Mailbox(text.Yaml.Text(node, "from"), PlanText.At(node, "from"));
        return Server(node, security) is var (host, port) && from is not null ? new MailPlan(name, host, port, security, user, secret, from, to, Digest(node), Authority(node)) : null;
    }

    private (string Host, int Port)? Server(YamlMappingNode node, MailSecurity security)
    {
        var server = text.Yaml.Text(node, "mail");
        var otherwise = security switch { MailSecurity.Tls => TlsPort, MailSecurity.StartTls => SubmissionPort, _ => PlainPort };
        if (Uri.TryCreate($"smtp://{server}", UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.PathAndQuery is "/" or "" && uri.UserInfo.Length == 0)
        {
            return (uri.DnsSafeHost, uri.Port > 0 && server.EndsWith($":{uri.Port}", StringComparison.Ordinal) ? uri.Port : otherwise);
        }

        text.Yaml.Fault(PlanText.At(node, "mail"), $"mail is '{server}'", "a host, or a host and a port: mail.example:587");
        return null;
    }

    private string? Mailbox(string address, YamlNode at)
    {
        if (MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address.Contains('@'))
        {
            return address;
        }

        text.Yaml.Fault(at, $"'{address}' is no address of a mailbox", "desk@news.example, or Desk <desk@news.example>");
        return null;
    }

    private Schedule? Digest(YamlMappingNode node)
    {
        if (YamlFile.Find(node, "digest-at") is { } at)
        {
            if (YamlFile.Find(node, "digest") is not null)
            {
                text.Yaml.Fault(at, "'digest' and 'digest-at'", "one of them: digest: 1h, or digest-at: '0 7 * * *'");
            }

            return text.Cron(node, "digest-at", zone);
        }

        return text.Span(node, "digest", ShortestDigest) is { } every ? new Every(every) : null;
    }

    private string? Authority(YamlMappingNode node)
    {
        if (YamlFile.Find(node, "ca") is null)
        {
            return null;
        }

        var path = text.Path(node, "ca");
        if (!File.Exists(path))
        {
            text.Yaml.Fault(PlanText.At(node, "ca"), $"there is no file {path}", "a PEM file with the certificate of the authority that the server's is of");
        }

        return path;
    }
}
