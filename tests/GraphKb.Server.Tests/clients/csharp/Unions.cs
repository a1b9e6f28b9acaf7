namespace Generated;

// The C# plugin of graphql-codegen writes no types for unions, so its users add a name for each.
public interface Owner;

public interface Owned;

public interface SearchResult;
