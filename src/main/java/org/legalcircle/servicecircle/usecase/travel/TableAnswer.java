package org.legalcircle.servicecircle.usecase.travel;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import org.legalcircle.servicecircle.domain.Place;
import org.legalcircle.servicecircle.domain.TravelEngine;
import org.legalcircle.servicecircle.domain.Way;

/** Reads what a table service answers, and believes only what can be true. */
final class TableAnswer {
    /** Nobody gets anywhere faster than this; a service that says so was asked something else, or is broken. */
    private static final double FASTEST_METRES_PER_SECOND = 45;

    private static final double A_KILOMETRE = 1000;
    private static final String OK = "Ok";

    private TableAnswer() {}

    /** The ways from {@code from}, null where the service found none. */
    static List<Way> read(Buffer body, Place from, List<Place> to, int errorPercent) {
        try {
            var answer = body.toJsonObject();
            require(OK.equals(answer.getString("code")), "code " + answer.getString("code"));
            var seconds = row(answer.getJsonArray("durations"), to.size());
            var metres = row(answer.getJsonArray("distances"), to.size());
            var ways = new ArrayList<Way>(to.size());
            for (var i = 0; i < to.size(); i++) {
                ways.add(way(seconds.getDouble(i), metres.getDouble(i), from, to.get(i), errorPercent));
            }
            return ways;
        } catch (DecodeException | ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            throw new TableFailure("an answer that cannot be read");
        }
    }

    private static JsonArray row(JsonArray table, int columns) {
        require(table.size() == 1 && table.getJsonArray(0).size() == columns, "a table of another size");
        return table.getJsonArray(0);
    }

    /** A service leaves out the way where the roads do not lead there. */
    private static Way way(Double seconds, Double metres, Place from, Place to, int errorPercent) {
        if (seconds == null || metres == null) {
            return null;
        }
        // A road begins near the place, not at it.
        var line = Math.max(0, from.position().metresTo(to.position()) - A_KILOMETRE);
        require(
                seconds >= 0 && seconds < Integer.MAX_VALUE && metres >= 0 && metres < Integer.MAX_VALUE,
                "a negative or endless way");
        require(line <= seconds * FASTEST_METRES_PER_SECOND, "a way that nobody can go so fast");
        return new Way((int) Math.round(seconds), (int) Math.round(metres), TravelEngine.TABLE_SERVICE, errorPercent);
    }

    private static void require(boolean sound, String fault) {
        if (!sound) {
            throw new TableFailure(fault);
        }
    }
}
