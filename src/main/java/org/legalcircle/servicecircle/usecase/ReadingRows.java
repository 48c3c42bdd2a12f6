package org.legalcircle.servicecircle.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Turns the rows of a file into what they describe, all of them, and gathers what is wrong. */
@Singleton
class ReadingRows {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,32}");
    private static final String NAME_OF_CODE = "code";

    private final ObjectMapper json;
    private final Validator validator;

    ReadingRows(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What is read, with how it is known and where it stood.
     *
     * @param <T> what a row describes
     */
    record Read<T>(long row, String code, T value) {
        /** What comes from no file, by code: all but what is known already. */
        static <T> Map<String, Read<T>> allBut(Set<String> known, Map<String, T> told) {
            var read = new LinkedHashMap<String, Read<T>>();
            told.forEach((code, value) -> read.put(code, new Read<>(0, code, value)));
            read.keySet().removeAll(known);
            return read;
        }
    }

    /** What the rows describe, by code, in their order; refuses the file if anything is wrong with any of them. */
    <T> Map<String, Read<T>> readAll(
            Iterator<ToldRow> rows, Class<T> type, RowFaults faults, Consumer<Read<T>> furtherCheck) {
        var read = new LinkedHashMap<String, Read<T>>();
        var checked = 0L;
        while (rows.hasNext()) {
            var row = rows.next();
            checked++;
            var one = row.told() == null ? null : read(row, type, faults);
            if (one != null && read.putIfAbsent(one.code(), one) != null) {
                faults.add(row.number(), "/code", RowFaults.Kind.CODE_TWICE);
            }
            if (one != null) {
                furtherCheck.accept(one);
            }
        }
        if (checked == 0) {
            faults.add(0, "", RowFaults.Kind.FILE_EMPTY);
        }
        faults.refuse(checked);
        return read;
    }

    private <T> Read<T> read(ToldRow row, Class<T> type, RowFaults faults) {
        var code = row.told().path(NAME_OF_CODE).asText("").strip();
        if (!CODE.matcher(code).matches()) {
            faults.add(row.number(), "/code", RowFaults.Kind.CODE_INVALID);
        }
        row.told().remove(NAME_OF_CODE);
        try {
            var value = json.treeToValue(row.told(), type);
            var violations = validator.validate(value);
            violations.forEach(violation -> faults.add(row.number(), violation));
            return violations.isEmpty() && !code.isEmpty() ? new Read<>(row.number(), code, value) : null;
        } catch (JsonProcessingException unreadable) {
            faults.add(row.number(), unreadable);
            return null;
        }
    }
}
