package org.legalcircle.casework.matter.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterPaper;
import org.legalcircle.casework.matter.MatterPapers;
import org.legalcircle.casework.matter.ServiceLine;

/** What lines keep of their own about matters, as the archive wants it. */
@Singleton
public class PapersOfLines {
    private final List<MatterPapers> all;
    private final ObjectMapper json;

    PapersOfLines(@All List<MatterPapers> all, ObjectMapper json) {
        this.all = List.copyOf(all);
        this.json = json;
    }

    /** Those about a matter of that line, as a JSON array. */
    @WithTransaction
    public Uni<String> about(UUID matter, ServiceLine line) {
        return all.stream()
                .filter(some -> some.line() == line)
                .findFirst()
                .map(some -> some.of(matter))
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .map(this::written);
    }

    private String written(List<MatterPaper> papers) {
        try {
            return json.writeValueAsString(papers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
