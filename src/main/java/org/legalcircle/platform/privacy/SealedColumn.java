package org.legalcircle.platform.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Keeps a {@link Sealed} value in a {@code bytea} column. */
@Immutable
@Converter(autoApply = true)
public class SealedColumn implements AttributeConverter<Sealed, byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(Sealed value) {
        return value == null ? null : value.bytes();
    }

    @Override
    public Sealed convertToEntityAttribute(byte[] column) {
        return column == null ? null : Sealed.of(column);
    }
}
