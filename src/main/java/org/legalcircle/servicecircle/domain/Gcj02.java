package org.legalcircle.servicecircle.domain;

/**
 * The shift of GCJ-02 against WGS 84, as it has been published many times; there is no official formula. Forwards it
 * is a sum of sines on the Krasovsky ellipsoid; backwards it is searched for, to a millimetre.
 */
public final class Gcj02 {
    private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
    private static final double ORIGIN_LONGITUDE = 105;
    private static final double ORIGIN_LATITUDE = 35;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_STEPS = 30;

    private Gcj02() {}

    /**
     * Where Chinese maps show a place. No {@link Position}: at the edge the shift may lead out of the box around China.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     */
    public record Shifted(double longitude, double latitude) {}

    /** The same place with the shift that Chinese maps expect. */
    public static Shifted ofWgs84(Position place) {
        var shift = shiftAt(place.longitude(), place.latitude());
        return new Shifted(place.longitude() + shift[0], place.latitude() + shift[1]);
    }

    /** The place that the shifted coordinates mean. */
    static Position toWgs84(Position shifted) {
        var longitude = shifted.longitude();
        var latitude = shifted.latitude();
        for (var step = 0; step < MOST_STEPS; step++) {
            var shift = shiftAt(longitude, latitude);
            var across = longitude + shift[0] - shifted.longitude();
            var up = latitude + shift[1] - shifted.latitude();
            longitude -= across;
            latitude -= up;
            if (Math.abs(across) < CLOSE_ENOUGH && Math.abs(up) < CLOSE_ENOUGH) {
                break;
            }
        }
        return new Position(longitude, latitude);
    }

    private static double[] shiftAt(double longitude, double latitude) {
        var x = longitude - ORIGIN_LONGITUDE;
        var y = latitude - ORIGIN_LATITUDE;
        var root = Math.sqrt(Math.abs(x));
        var common = (20 * sine(6 * x) + 20 * sine(2 * x)) * 2 / 3;
        var across = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * root
                + common
                + (20 * sine(x) + 40 * sine(x / 3)) * 2 / 3
                + (150 * sine(x / 12) + 300 * sine(x / 30)) * 2 / 3;
        var up = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * root
                + common
                + (20 * sine(y) + 40 * sine(y / 3)) * 2 / 3
                + (160 * sine(y / 12) + 320 * sine(y / 30)) * 2 / 3;
        var radians = Math.toRadians(latitude);
        var sine = Math.sin(radians);
        var flattening = 1 - ECCENTRICITY_SQUARED * sine * sine;
        var rootOfFlattening = Math.sqrt(flattening);
        var metresPerDegreeUp =
                SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (flattening * rootOfFlattening) * Math.PI / 180;
        var metresPerDegreeAcross = SEMI_MAJOR_AXIS / rootOfFlattening * Math.cos(radians) * Math.PI / 180;
        return new double[] {across / metresPerDegreeAcross, up / metresPerDegreeUp};
    }

    private static double sine(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }
}
