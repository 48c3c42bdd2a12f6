package org.legalcircle.evaluation;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People.Person;

/** Matters that are over, and what citizens think of them, for tests. */
@Singleton
public class Ratings {
    private final Bureau bureau;

    Ratings(Bureau bureau) {
        this.bureau = bureau;
    }

    /** A matter that was concluded, and was heard of. */
    public Submitted concluded(County county) {
        return concluded(county, county.employed(Role.MEDIATOR).id());
    }

    /** One that this person worked on. */
    public Submitted concluded(County county, UUID worker) {
        var matter = county.inProgress(worker);
        matter.does(county.staff(Role.MEDIATOR), "conclusion", Map.of("result", "Done."))
                .then()
                .statusCode(200);
        bureau.letEverybodyHear();
        return matter;
    }

    /** The applicant rates it. */
    public static Response rated(Submitted matter, String level) {
        return rate(matter.citizen(), "MATTER", matter.id(), level, Map.of());
    }

    /** Somebody rates something. */
    public static Response rate(Person citizen, String kind, UUID subject, String level, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of("kind", kind, "subjectId", subject, "level", level));
        return citizen.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/evaluations");
    }
}
