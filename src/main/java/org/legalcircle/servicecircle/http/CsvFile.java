package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** A table (RFC 4180) whose first line names its columns; with a byte order mark, without which spreadsheets guess. */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";

    private CsvFile() {}

    /** The text of the file, in parts. */
    static <T> Multi<String> of(Multi<List<T>> pages, Function<T, ObjectNode> properties, List<String> columns) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(BYTE_ORDER_MARK + line(columns)),
                        pages.map(page -> page.stream()
                                .map(properties)
                                .map(row -> columns.stream()
                                        .map(column -> PointColumns.cell(column, row.path(column)))
                                        .toList())
                                .map(CsvFile::line)
                                .collect(Collectors.joining())));
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + END_OF_LINE;
    }
}
