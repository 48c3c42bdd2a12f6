package org.legalcircle.casework.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.support.People.Person;

/** Calls that supervise matters, for tests. */
public final class Supervising {
    /** A working day. */
    public static final Map<String, Object> A_DAY = Map.of("amount", 1, "unit", "WORKING_DAY");

    private Supervising() {}

    /** A superior gives something to do; {@code worker} may be null. */
    public static Response give(
            Person superior, Submitted matter, UUID organisation, UUID worker, Map<String, ?> within) {
        var body = new HashMap<String, Object>(
                Map.of("organisationId", organisation, "instruction", "See the wall.", "within", within));
        if (worker != null) {
            body.put("workerId", worker);
        }
        return post(superior, "/api/v1/desk/matters/" + matter.id() + "/tasks", body);
    }

    /** Somebody does something about a task, knowing its version. */
    public static Response does(Person who, String task, String what, Map<String, ?> body) {
        var seen = who.asks().get("/api/v1/desk/tasks/{id}", task);
        return does(who, task, what, body, seen.statusCode() == 200 ? seen.header("ETag") : "\"0\"");
    }

    /** The same, naming that version. */
    public static Response does(Person who, String task, String what, Map<String, ?> body, String ifMatch) {
        return who.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", ifMatch)
                .body(body)
                .post("/api/v1/desk/tasks/{id}/" + what, task);
    }

    /** Sends something new. */
    public static Response post(Person who, String path, Map<String, ?> body) {
        return who.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path);
    }

    /** That a call was refused like this. */
    public static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
