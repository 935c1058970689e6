namespace OnRecord.Interchange.Writing;

/// <summary>A new file that is on the disk once it is closed, so that a name moved to it never leads to half of it.</summary>
internal sealed class DurableFile(string path) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0)
{
    protected override void Dispose(bool disposing)
    {
        if (disposing && CanWrite)
        {
            Flush(flushToDisk: true);
        }

        base.Dispose(disposing);
    }
}
