package org.legalcircle.bench;

/** The statements of the service itself, so that yardstick and service cannot drift apart. */
final class Statements {
    private static final String ROOT = "org.legalcircle.";

    private Statements() {}

    /** Free slots after a cursor, without further filters: now, cursor (2), range (2), limit. */
    static String list() {
        return of("consultation.store.FreeSlots", "SELECT")
                + " order by slot.starts_at, slot.id limit (select $6::int)";
    }

    /** Holds, in arrays. */
    static String hold() {
        return of("consultation.store.SeatRace", "TAKE");
    }

    /** A constant of one of the service's classes, named without the packages all of them share. */
    static String of(String type, String name) {
        try {
            var field = Class.forName(ROOT + type).getDeclaredField(name);
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The service keeps its statement elsewhere now: " + type + "." + name, e);
        }
    }
}
