/// JSON that refuses what two readers could read differently.
public enum JSON {}
