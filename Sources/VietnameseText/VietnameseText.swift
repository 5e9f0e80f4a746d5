/// Vietnamese text as offices type it: folding, order, numbers, identifiers.
public enum VietnameseText {}
