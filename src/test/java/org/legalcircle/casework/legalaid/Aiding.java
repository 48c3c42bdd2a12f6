package org.legalcircle.casework.legalaid;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People.Person;

/** Calls that apply for legal aid and decide about it, for tests. */
public final class Aiding {
    /** Nobody's number, of somebody of full age. */
    public static final String OWN_NUMBER = "11010519491231002X";

    /** Another one. */
    public static final String OTHER_NUMBER = "330881189001010017";

    private static final String HOME = "/api/v1/legal-aid/applications";
    private static final String DESK = "/api/v1/desk/legal-aid";

    private Aiding() {}

    /** A form in which everything is filled in that has to be. */
    public static Map<String, Object> completeForm(UUID organisation) {
        return new HashMap<>(Map.of(
                "organisationId",
                organisation,
                "matter",
                AidMatter.values()[0].name(),
                "applicant",
                Map.of(
                        "name", "王小明",
                        "identityNumber", OWN_NUMBER,
                        "mobile", "13800001234",
                        "address", "江山市贺村镇贺福路 1 号",
                        "fixedIncome", true),
                "household",
                Map.of("size", 3, "monthlyIncomeFen", 420_000, "savingsFen", 1_500_000),
                "opponents",
                List.of(Map.of("legalPerson", false, "name", "李大海", "identityNumber", OTHER_NUMBER)),
                "dispute",
                dispute(null),
                "undertaking",
                Map.of("truthful", true, "checks", true)));
    }

    /** What a case is about; {@code limitation} is the last day to sue, or null. */
    public static Map<String, Object> dispute(String limitation) {
        var dispute = new HashMap<String, Object>(Map.of("facts", "感情破裂，分居两年。", "claim", "请求离婚。"));
        if (limitation != null) {
            dispute.put("limitationEndsOn", limitation);
        }
        return dispute;
    }

    /** Begins a draft. */
    public static Response begin(Person citizen, Map<String, ?> form) {
        return post(citizen, HOME, Map.of("form", form));
    }

    /** Fills in parts of a draft, knowing its version. */
    public static Response fillIn(Person citizen, String id, Map<String, ?> parts) {
        return citizen.asks()
                .header("If-Match", show(citizen, id).header("ETag"))
                .body(parts)
                .patch(HOME + "/{id}", id);
    }

    /** Shows an application of one's own. */
    public static Response show(Person citizen, String id) {
        return citizen.asks().get(HOME + "/{id}", id);
    }

    /** Submits a draft. */
    public static Response submit(Person citizen, String id) {
        return citizen.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .noContentType()
                .post(HOME + "/{id}/submission", id);
    }

    /** One with a complete form, submitted to the station of the county; its identifier. */
    public static String submitted(County county, Person citizen) {
        return submitted(citizen, completeForm(county.station().id()));
    }

    /** One with that form, submitted; its identifier. */
    public static String submitted(Person citizen, Map<String, ?> form) {
        var id = begin(citizen, form).then().statusCode(201).extract().<String>path("id");
        submit(citizen, id).then().statusCode(200);
        return id;
    }

    /** Objects to a decision. */
    public static Response object(Person citizen, String id) {
        return post(citizen, HOME + "/" + id + "/objection", Map.of("grounds", "收入计算有误。"));
    }

    /** Staff show an application. */
    public static Response seenBy(Person staff, String id) {
        return staff.asks().get(DESK + "/{id}", id);
    }

    /** Staff do something with an application, knowing its version. */
    public static Response does(Person staff, String id, String what, Map<String, ?> body) {
        var seen = seenBy(staff, id);
        return does(staff, id, what, body, seen.statusCode() == 200 ? seen.header("ETag") : "\"0\"");
    }

    /** The same, naming that version. */
    public static Response does(Person staff, String id, String what, Map<String, ?> body, String ifMatch) {
        var asks = staff.asks().header("Idempotency-Key", UUID.randomUUID()).header("If-Match", ifMatch);
        return body == null
                ? asks.noContentType().post(DESK + "/{id}/" + what, id)
                : asks.body(body).post(DESK + "/{id}/" + what, id);
    }

    /** Reasons for a decision. */
    public static Map<String, Object> reasons() {
        return Map.of("reasons", "家庭人均收入的情况已经查明。");
    }

    /** An officer of the station. */
    public static Person officer(County county) {
        return county.staff(Role.LEGAL_AID_OFFICER);
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
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
        answer.then().statusCode(status);
    }

    /** The stage the applicant sees. */
    public static String stage(Person citizen, String id) {
        return show(citizen, id).then().statusCode(200).extract().path("stage");
    }
}
