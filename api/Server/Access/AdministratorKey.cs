using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Api.Access;

/// <summary>The one secret of an installation: whoever sends it may import, withdraw and see what the public does not. Only its hash is kept.</summary>
public sealed class AdministratorKey
{
    /// <summary>Below the data folder: the hash of a key that was made here, in hexadecimal. Without the file the next start makes a new key.</summary>
    public const string FileName = "administrator-key.sha256";

    /// <summary>The fewest characters of a key that an operator chooses.</summary>
    public const int ShortestKey = 16;

    private const int BytesOfMadeKey = 24;

    private readonly byte[] _hash;

    private AdministratorKey(byte[] hash, string? made = null) => (_hash, Made) = (hash, made);

    /// <summary>The key itself when it was made just now, to be told once; null otherwise.</summary>
    public string? Made { get; }

    /// <summary>The key that the operator chose.</summary>
    public static AdministratorKey Chosen(string key) => new(Hash(key));

    /// <summary>The key of this data folder; made now when there is none.</summary>
    /// <param name="dataFolder">An absolute path of a folder that can be written.</param>
    public static AdministratorKey OfFolder(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        if (Read(path) is { } kept)
            return new AdministratorKey(kept);

        var made = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(BytesOfMadeKey));
        File.WriteAllText(path, Convert.ToHexStringLower(Hash(made)));
        return new AdministratorKey(Hash(made), made);
    }

    /// <summary>Whether this is the key; takes the same time whatever was sent.</summary>
    public bool Is(string? sent) => sent is not null && CryptographicOperations.FixedTimeEquals(Hash(sent), _hash);

    private static byte[]? Read(string path)
    {
        if (!File.Exists(path))
            return null;

        var text = File.ReadAllText(path).Trim();
        return text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
