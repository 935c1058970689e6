using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Store.Alerts;

namespace OnRecord.Cli.Watching.Delivery;

/// <summary>Sends alerts by SMTP, each by itself or many in one mail.</summary>
internal sealed class MailChannel(MailPlan plan, TimeProvider time) : AlertChannel(plan.Name)
{
    private const int LargestDigest = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public override int MostTogether => plan.Digest is null ? 1 : LargestDigest;

    public override async Task SendAsync(IReadOnlyList<Alert> alerts, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            await SendAsync(MailText.Of(plan, alerts, time.GetUtcNow()), both.Token);
        }
        catch (SmtpCommandException refusal)
        {
            // 5xx to the mail itself stands; what may be wrong with the account is mended by people.
            throw new DeliveryException($"the mail server answered {(int)refusal.StatusCode}: {refusal.Message}", refusal) { IsFinal = (int)refusal.StatusCode >= 500 && refusal.ErrorCode != SmtpErrorCode.SenderNotAccepted };
        }
        catch (Exception fault) when (fault is SmtpProtocolException or IOException or SocketException or SslHandshakeException or MailKit.Security.AuthenticationException or System.Security.Authentication.AuthenticationException or NotSupportedException or ServiceNotAuthenticatedException)
        {
            throw new DeliveryException($"the mail server cannot be used: {fault.Message.Split('\n')[0].Trim()}", fault);
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            throw new DeliveryException($"the mail server did not take it within {Patience.TotalSeconds:0} seconds", fault);
        }
    }

    private async Task SendAsync(MimeMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        if (plan.Authority is { } authority)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsOf(authority, certificate, errors);
        }

        await client.ConnectAsync(plan.Host, plan.Port, plan.Security switch { MailSecurity.Tls => SecureSocketOptions.SslOnConnect, MailSecurity.StartTls => SecureSocketOptions.StartTls, _ => SecureSocketOptions.None }, stop);
        if (plan is { User: { } user, Password: { } password })
        {
            await client.AuthenticateAsync(user, password, stop);
        }

        await client.SendAsync(message, stop);
        await client.DisconnectAsync(quit: true, stop);
    }

    // The name must be right whatever the authority.
    private static bool IsOf(string authority, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return false;
        }

        using var root = X509CertificateLoader.LoadCertificateFromFile(authority);
        using var server = new X509Certificate2(certificate);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server);
    }
}
