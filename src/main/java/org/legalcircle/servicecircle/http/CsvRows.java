package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.legalcircle.platform.web.SoundText;
import org.legalcircle.servicecircle.usecase.RowFaults;
import org.legalcircle.servicecircle.usecase.ToldRow;

/** The rows of a CSV file (RFC 4180) whose first line names its columns, one after the other. */
final class CsvRows implements Iterator<ToldRow> {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char UNREADABLE = '\uFFFD';

    private final Iterator<CSVRecord> records;
    private final CSVParser parser;
    private final List<String> columns;
    private final ObjectMapper json;
    private final RowFaults faults;
    private ToldRow next;
    private boolean broken;

    private CsvRows(CSVParser parser, List<String> columns, ObjectMapper json, RowFaults faults) {
        this.parser = parser;
        this.records = parser.iterator();
        this.columns = columns;
        this.json = json;
        this.faults = faults;
    }

    /** The rows of {@code file}; an unknown column is a fault, and so is a file that is none. */
    static Iterator<ToldRow> of(String file, List<String> known, ObjectMapper json, RowFaults faults) {
        try {
            var text = file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file;
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .get();
            var parser = CSVParser.parse(new StringReader(text), format);
            var unknown = !known.containsAll(parser.getHeaderNames());
            if (unknown) {
                faults.add(1, "", RowFaults.Kind.COLUMN_UNKNOWN);
            }
            return unknown ? Collections.emptyIterator() : new CsvRows(parser, parser.getHeaderNames(), json, faults);
        } catch (IOException | IllegalArgumentException e) {
            faults.add(1, "", RowFaults.Kind.FILE_UNREADABLE);
            return Collections.emptyIterator();
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && !broken && more()) {
            var record = records.next();
            next = row(record);
        }
        return next != null;
    }

    /** What is broken, a quote that is never closed for example, stays so to the end of the file. */
    private boolean more() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            faults.add(parser.getCurrentLineNumber(), "", RowFaults.Kind.ROW_UNREADABLE);
            broken = true;
            return false;
        }
    }

    private ToldRow row(CSVRecord record) {
        var number = record.getRecordNumber() + 1;
        if (!record.isConsistent()) {
            faults.add(number, "", RowFaults.Kind.ROW_UNREADABLE);
            return new ToldRow(number, null);
        }
        var told = json.createObjectNode();
        for (var column : columns) {
            put(told, column, record.get(column), number);
        }
        return new ToldRow(number, told);
    }

    private void put(ObjectNode told, String column, String cell, long number) {
        if (cell.indexOf(UNREADABLE) >= 0 || !SoundText.is(cell)) {
            faults.add(number, "/" + column, RowFaults.Kind.ENCODING_UNREADABLE);
        }
        PointColumns.put(told, column, cell, json);
    }

    @Override
    public ToldRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }
}
