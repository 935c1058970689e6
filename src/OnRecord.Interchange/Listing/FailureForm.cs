using OnRecord.Store.Adding;

namespace OnRecord.Interchange.Listing;

/// <summary>Inputs that could not be added.</summary>
public static class FailureForm
{
    public static ListForm<Failure> Form { get; } = new(
    [
        new("input", failure => failure.Input, "Input"),
        new("place", failure => failure.Place, "Place"),
        new("problem", failure => failure.Problem, "What is wrong"),
        new("remedy", failure => failure.Remedy, "What to do"),
    ], (json, failure) =>
    {
        json.WriteString("input", failure.Input);
        json.WriteString("place", failure.Place);
        json.WriteString("problem", failure.Problem);
        json.WriteString("remedy", failure.Remedy);
    });
}
