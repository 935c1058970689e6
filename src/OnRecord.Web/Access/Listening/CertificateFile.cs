using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace OnRecord.Web.Access.Listening;

/// <summary>A certificate with its key, from PEM files. A renewed one is taken up within a minute, without a new start.
/// Thread-safe.</summary>
internal sealed partial class CertificateFile
{
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    private readonly string _certificate;
    private readonly string _key;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Lock _turn = new();
    private X509Certificate2 _current;
    private DateTime _written;
    private DateTimeOffset _looked;

    /// <exception cref="AccessException">The files are not what they should be.</exception>
    public CertificateFile((string Certificate, string Key) files, TimeProvider clock, ILogger log)
    {
        (_certificate, _key, _clock, _log) = (files.Certificate, files.Key, clock, log);
        (_current, _written, _looked) = (Load(), Written(), clock.GetUtcNow());
    }

    public X509Certificate2 Current
    {
        get
        {
            lock (_turn)
            {
                if (_clock.GetUtcNow() - _looked > Glance)
                {
                    _looked = _clock.GetUtcNow();
                    Renew();
                }

                return _current;
            }
        }
    }

    private void Renew()
    {
        try
        {
            if (Written() is var written && written != _written)
            {
                (_current, _written) = (Load(), written);
            }
        }
        catch (AccessException fault)
        {
            NotUsed(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "the new certificate is not used: {fault}")]
    private partial void NotUsed(string fault);

    private DateTime Written() => new[] { File.GetLastWriteTimeUtc(_certificate), File.GetLastWriteTimeUtc(_key) }.Max();

    private X509Certificate2 Load()
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(_certificate, _key);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new AccessException($"{_certificate}, {_key}: no certificate with its key was read: {fault.Message}; give PEM files, the key without a password", fault);
        }
    }
}
