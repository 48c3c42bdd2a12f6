package org.legalcircle.servicecircle.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.servicecircle.domain.ServiceCircleRefusal;

/** Gathers what is wrong with the rows of a file; the first hundred faults are told, all faulty rows are counted. */
public final class RowFaults {
    private static final int MOST_TOLD = 100;
    private static final String BUNDLE = "servicecircle";

    private final Locale locale;
    private final List<RowFault> told = new ArrayList<>();
    private final Set<Long> rows = new HashSet<>();

    /** Tells them in the language of {@code locale}. */
    public RowFaults(Locale locale) {
        this.locale = locale;
    }

    /** What makes a row faulty beside the refusals. */
    public enum Kind {
        FILE_UNREADABLE,
        FILE_EMPTY,
        ENCODING_UNREADABLE,
        COLUMN_UNKNOWN,
        ROW_UNREADABLE,
        VALUE_UNREADABLE,
        VALUE_INVALID,
        CODE_INVALID,
        CODE_TWICE
    }

    /** A fault of files. */
    public void add(long row, String pointer, Kind kind) {
        add(row, pointer, kind.name(), Messages.text(locale, BUNDLE, "ROW." + kind.name(), Map.of()));
    }

    /** A row that cannot be understood, or that the domain refuses. */
    void add(long row, JsonProcessingException unreadable) {
        var pointer = unreadable instanceof JsonMappingException mapping ? pointerOf(mapping) : "";
        for (var cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                add(row, pointer, refused);
                return;
            }
        }
        add(row, pointer, Kind.VALUE_UNREADABLE);
    }

    void add(long row, String pointer, Refused refused) {
        var refusal = refused.refusal();
        var reason = refused.facts().get("reason");
        add(row, pointer, refusal.name() + (reason == null ? "" : "." + reason), title(refusal));
    }

    void add(long row, ConstraintViolation<?> violation) {
        add(
                row,
                "/"
                        + violation
                                .getPropertyPath()
                                .toString()
                                .replaceAll("[.\\[]+", "/")
                                .replaceAll("].*", ""),
                Kind.VALUE_INVALID.name(),
                violation.getMessage());
    }

    /** Refuses the file if any row is faulty. */
    void refuse(long checked) {
        if (!rows.isEmpty()) {
            throw new Refused(
                    ServiceCircleRefusal.IMPORT_FAULTY,
                    Map.of("checkedRows", checked, "faultyRows", rows.size(), "faults", List.copyOf(told)));
        }
    }

    private String title(Refusal refusal) {
        return Messages.text(locale, refusal.bundle(), refusal.name() + ".title", Map.of());
    }

    private void add(long row, String pointer, String reason, String detail) {
        rows.add(row);
        if (told.size() < MOST_TOLD) {
            told.add(new RowFault(row, pointer, reason, detail));
        }
    }

    private static String pointerOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : plain(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** Names of unknown members are the caller's own text: only what looks like a name is repeated. */
    private static String plain(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9]{0,39}") ? name : "?";
    }
}
