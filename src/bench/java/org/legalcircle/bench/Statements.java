package org.legalcircle.bench;

/** The statements of the service itself, so that yardstick and service cannot drift apart. */
final class Statements {
    private static final String STORE = "org.legalcircle.consultation.store.";

    private Statements() {}

    /** Free slots after a cursor, without further filters: now, cursor (2), range (2), limit. */
    static String list() {
        return constant("FreeSlots", "SELECT") + " order by slot.starts_at, slot.id limit (select $6::int)";
    }

    /** Holds, in arrays. */
    static String hold() {
        return constant("SeatRace", "TAKE");
    }

    private static String constant(String type, String name) {
        try {
            var field = Class.forName(STORE + type).getDeclaredField(name);
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The service keeps its statement elsewhere now: " + type + "." + name, e);
        }
    }
}
