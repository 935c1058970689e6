namespace OnRecord.Knowledge.Countries;

public sealed class CountryTable;
