using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace OnRecord.Store.Tests.Watching;

/// <summary>A mail server on loopback that wants to be signed in to: user <c>desk</c>, password <c>s3cret</c>.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-mail-").FullName;
    private readonly Task _serving;

    public MailServer(bool withTls)
    {
        Port = FreePort();
        Certificate = Path.Combine(_folder, "server.pem");
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AuthenticationRequired().AllowUnsecureAuthentication(!withTls);
            var certificate = Make();
            File.WriteAllText(Certificate, certificate.ExportCertificatePem());
            if (withTls)
            {
                endpoint.Certificate(certificate);
            }
        }).Build();
        var services = new ServiceProvider();
        var desk = new Desk(this);
        services.Add((IMessageStore)desk);
        services.Add((IUserAuthenticator)desk);
        _serving = new SmtpServer.SmtpServer(options, services).StartAsync(_end.Token);
    }

    public int Port { get; }

    /// <summary>PEM file of its certificate.</summary>
    public string Certificate { get; }

    public ConcurrentQueue<(string From, string To, MimeMessage Mail)> Mails { get; } = new();

    public bool WasEncrypted { get; private set; }

    public void Dispose()
    {
        _end.Cancel();
        _serving.ContinueWith(_ => _end.Dispose(), TaskScheduler.Default);
        Directory.Delete(_folder, recursive: true);
    }

    private static string Address(IMailbox mailbox) => $"{mailbox.User}@{mailbox.Host}";

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(40), DateTimeOffset.UnixEpoch.AddYears(90));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // What the server is given it disposes of after each mail.
    private sealed class Desk(MailServer server) : MessageStore, IUserAuthenticator
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            server.WasEncrypted = context.Pipe.IsSecure;
            server.Mails.Enqueue((Address(transaction.From), string.Join(' ', transaction.To.Select(Address)), await MimeMessage.LoadAsync(bytes, cancellationToken)));
            return SmtpResponse.Ok;
        }

        public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) => Task.FromResult(user == "desk" && password == "s3cret");
    }
}
