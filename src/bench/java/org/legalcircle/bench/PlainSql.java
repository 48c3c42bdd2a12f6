package org.legalcircle.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The service's own statements over one JDBC connection, and how the database means to answer them. */
final class PlainSql {
    private final Connection connection;

    PlainSql(Connection connection) {
        this.connection = connection;
    }

    /** Sends it and reads all rows as text. */
    List<List<String>> rows(County.Query query) throws SQLException {
        try (var statement = prepared(query.sql())) {
            bind(statement, query.values());
            var rows = new ArrayList<List<String>>();
            if (statement.execute()) {
                var found = statement.getResultSet();
                var columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new ArrayList<String>(columns);
                    for (var column = 1; column <= columns; column++) {
                        row.add(found.getString(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    /** The driver keeps the statement prepared in the server when it comes again. */
    private PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    private void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value instanceof UUID[] some) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", some));
            } else if (value instanceof String[] some) {
                statement.setArray(i + 1, connection.createArrayOf("text", some));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /**
     * The plans of a statement whose parameters are numbered, as text: made for these values, and made for any.
     *
     * @param values as texts, null for a null
     */
    List<String> plans(String sql, List<String> values) throws SQLException {
        var plans = new ArrayList<String>();
        var given = values.stream()
                .map(value -> value == null ? "null" : "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "(", ")"));
        try (var statement = connection.createStatement()) {
            statement.execute("prepare looked as " + sql.replaceAll("\\?(\\d+)", "\\$$1"));
            for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
                statement.execute("set plan_cache_mode = " + mode);
                plans.add(rows(new County.Query("explain (costs off) execute looked" + given, List.of())).stream()
                        .map(row -> row.get(0))
                        .collect(Collectors.joining("\n")));
            }
            statement.execute("reset plan_cache_mode");
            statement.execute("deallocate looked");
        }
        return plans;
    }
}
