package org.legalcircle.evaluation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.evaluation.domain.EvaluationRefusal;
import org.legalcircle.evaluation.domain.RateableService;
import org.legalcircle.platform.error.Refused;

/** The services that are over. */
@Singleton
public class RateableServices implements PanacheRepositoryBase<RateableService, UUID> {
    /** What was heard of twice is one service. */
    private static final String KEEP = """
            insert into evaluation.service (id, kind, subject_id, citizen_id, organisation_id, organisation_path,
                                            worker_id, served_at, rate_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (kind, subject_id) do nothing""";

    /** Keeps one, in the transaction at hand. */
    public Uni<Void> keep(RateableService service) {
        var served = service.servedBy();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, service.id())
                        .setParameter(2, service.kind().name())
                        .setParameter(3, service.subjectId())
                        .setParameter(4, service.citizenId())
                        .setParameter(5, served.organisationId())
                        .setParameter(6, served.organisationPath())
                        .setParameter(7, served.workerId())
                        .setParameter(8, service.servedAt())
                        .setParameter(9, service.rateUntil())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One this citizen was served; refuses any other as unknown. */
    public Uni<RateableService> requireOf(UUID citizen, ServiceKind kind, UUID subject) {
        return find("kind = ?1 and subjectId = ?2 and citizenId = ?3", kind, subject, citizen)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(EvaluationRefusal.SERVICE_NOT_FOUND));
    }
}
