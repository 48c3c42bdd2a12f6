package org.legalcircle.servicecircle.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.PointProfile;
import org.legalcircle.servicecircle.domain.ServicePoint;
import org.legalcircle.servicecircle.domain.VillageProfile;

/** Reads and writes what is kept as JSON. */
@Singleton
class Profiles {
    /** What {@link #point} needs, in its order. */
    static final String COLUMNS = "id, version, code, profile, changed_at";

    private final ObjectMapper json;

    Profiles(ObjectMapper json) {
        this.json = json;
    }

    ServicePoint point(Row row) {
        return new ServicePoint(
                row.getUUID("id"),
                row.getInteger("version"),
                row.getString("code"),
                profile(row.getString("profile")),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    /** The same of what a session read. */
    ServicePoint point(Object[] row) {
        return new ServicePoint(
                (UUID) row[0],
                (Integer) row[1],
                (String) row[2],
                profile((String) row[3]),
                ((OffsetDateTime) row[4]).toInstant());
    }

    List<ServicePoint> points(RowSet<Row> rows) {
        return each(rows, this::point);
    }

    PointProfile profile(String text) {
        return read(text, PointProfile.class);
    }

    VillageProfile village(String text) {
        return read(text, VillageProfile.class);
    }

    OpeningHours hours(String text) {
        return read(text, OpeningHours.class);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written: " + value.getClass(), e);
        }
    }

    static <T> List<T> each(RowSet<Row> rows, Function<Row, T> view) {
        var list = new ArrayList<T>(rows.size());
        rows.forEach(row -> list.add(view.apply(row)));
        return list;
    }

    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be read: " + type, e);
        }
    }
}
