package org.legalcircle.platform.database;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What a query on the reactive client found. */
public final class Rows {
    private Rows() {}

    /** What {@code view} makes of each row, in their order. */
    public static <T> List<T> each(RowSet<Row> rows, Function<Row, T> view) {
        var list = new ArrayList<T>(rows.size());
        rows.forEach(row -> list.add(view.apply(row)));
        return list;
    }

    /** The identifiers in the first column, in the order of the rows. */
    public static List<UUID> ids(RowSet<Row> rows) {
        return each(rows, row -> row.getUUID(0));
    }
}
