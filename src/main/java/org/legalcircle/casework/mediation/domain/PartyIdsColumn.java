package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** Keeps {@link PartyIds} in one text column, in order, separated by commas. */
@Immutable
@Converter(autoApply = true)
public class PartyIdsColumn implements AttributeConverter<PartyIds, String> {
    @Override
    public String convertToDatabaseColumn(PartyIds parties) {
        return parties == null
                ? null
                : parties.ids().stream().sorted().map(UUID::toString).collect(Collectors.joining(","));
    }

    @Override
    public PartyIds convertToEntityAttribute(String column) {
        return column == null
                ? null
                : new PartyIds(Arrays.stream(column.split(","))
                        .filter(id -> !id.isEmpty())
                        .map(UUID::fromString)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
