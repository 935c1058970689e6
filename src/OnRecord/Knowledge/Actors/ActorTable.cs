namespace OnRecord.Knowledge.Actors;

public sealed class ActorTable;
