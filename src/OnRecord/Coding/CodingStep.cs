namespace OnRecord.Coding;

/// <summary>The layers of a draft that a step needs and fills; checked when the pipeline is built.</summary>
[Flags]
internal enum Layers
{
    None = 0,
    Mentions = 1,
    Actors = 2,
    Times = 4,
    Attributions = 8,
    Events = 16,
    Status = 32,
    Relations = 64,
    Tensions = 128,
    Counts = 256,
    Confidence = 512,
    Deadlines = 1024,
}

/// <summary>One step of coding. Holds no state of a report, so that one instance serves all threads.</summary>
internal abstract class CodingStep
{
    public abstract Layers Requires { get; }

    public abstract Layers Assigns { get; }

    public abstract void Run(Draft draft);
}
