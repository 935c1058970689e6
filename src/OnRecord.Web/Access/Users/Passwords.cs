using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OnRecord.Web.Access.Users;

/// <summary>Hashes passwords as ASP.NET Core Identity does: PBKDF2 with SHA-512, salted. A wrong name costs as much time as a wrong
/// password. Thread-safe.</summary>
public sealed class Passwords : IDisposable
{
    // OWASP, Password Storage Cheat Sheet, 2023.
    private const int Rounds = 210_000;

    private const int AtOnce = 2;

    private readonly PasswordHasher<User> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly User _nobody;

    public Passwords() => _nobody = new User("", Role.Reader, Hash(Convert.ToHexString(RandomNumberGenerator.GetBytes(16))), "", "");

    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <summary>Whether it is the user's password. Many at once wait for each other, so that guessing takes no processor from
    /// others.</summary>
    /// <param name="user">Null for a name that there is not; the answer is then no.</param>
    public async Task<bool> IsOfAsync(User? user, string password, CancellationToken stop)
    {
        await _turns.WaitAsync(stop);
        try
        {
            var outcome = await Task.Run(() => _hasher.VerifyHashedPassword(user ?? _nobody, (user ?? _nobody).Password, password), stop);
            return user is not null && outcome != PasswordVerificationResult.Failed;
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
