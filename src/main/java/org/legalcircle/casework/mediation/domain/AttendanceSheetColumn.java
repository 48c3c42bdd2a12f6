package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** Keeps an {@link AttendanceSheet} in one text column, as in {@code <party>:PRESENT,<party>:ABSENT}. */
@Immutable
@Converter(autoApply = true)
public class AttendanceSheetColumn implements AttributeConverter<AttendanceSheet, String> {
    @Override
    public String convertToDatabaseColumn(AttendanceSheet sheet) {
        return sheet == null
                ? null
                : sheet.byParty().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","));
    }

    @Override
    public AttendanceSheet convertToEntityAttribute(String column) {
        return column == null
                ? null
                : new AttendanceSheet(Arrays.stream(column.split(","))
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> entry.split(":"))
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> UUID.fromString(entry[0]), entry -> Attendance.valueOf(entry[1]))));
    }
}
