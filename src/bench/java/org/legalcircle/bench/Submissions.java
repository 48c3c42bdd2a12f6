package org.legalcircle.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Citizens who ask for a mediation between three parties, and then announce five documents of it one after the other. */
final class Submissions implements HttpLoad.Talk {
    static final int DOCUMENTS = 5;
    static final int CALLS = 1 + DOCUMENTS;

    private static final Pattern PLACE = Pattern.compile("/api/v1/mediations/([0-9a-f-]{36})");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final String BODY = """
            {"organisationId":"%s","standing":"SELF","disputeType":"NEIGHBOURS",\
            "facts":"邻居翻建围墙，占用共用通道约三十厘米，多次协商未成。","claims":"请求恢复通道原状。",\
            "amountFen":500000,"areaCode":"330881121","happenedOn":"2026-01-08","peopleInvolved":4,"risk":"LOW",\
            "openToPublic":false,"parties":[\
            {"side":"APPLICANT","kind":"NATURAL","name":"王小明","mobile":"13800001234","address":"江山市贺村镇贺福路 1 号"},\
            {"side":"RESPONDENT","kind":"NATURAL","name":"李大力","mobile":"13800001235","address":"江山市贺村镇贺福路 2 号"},\
            {"side":"RESPONDENT","kind":"NATURAL","name":"李小力","mobile":"13800001236"}]}""";

    private final String[] tokens;
    private final String run = "bench-" + UUID.randomUUID() + "-";

    /** One token for each citizen, in the order of their numbers. */
    Submissions(String[] tokens) {
        this.tokens = tokens;
    }

    @Override
    public byte[] next(HttpConnection caller) {
        if (caller.step == 0) {
            return request(caller.number);
        }
        if (caller.step == 1) {
            caller.noted = found(PLACE, caller.answer());
        }
        return caller.step < CALLS ? announcement(caller.number, caller.step, caller.noted) : null;
    }

    private byte[] request(long n) {
        var body = BODY.formatted(organisation(n));
        return call(
                n,
                0,
                "/api/v1/mediations",
                "Content-Type: application/json\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n\r\n" + body);
    }

    private byte[] announcement(long n, int step, String matter) {
        var name = base64("照片" + step + ".pdf");
        return call(
                n,
                step,
                "/api/v1/matters/" + matter + "/documents",
                "Tus-Resumable: 1.0.0\r\nUpload-Length: 250000\r\nUpload-Metadata: filename " + name + ",filetype "
                        + base64("application/pdf") + "\r\nContent-Length: 0\r\n\r\n");
    }

    private byte[] call(long n, int step, String path, String rest) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + tokens[(int) (n % tokens.length)] + "\r\nIdempotency-Key: " + key(n, step) + "\r\n" + rest)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String key(long n, int step) {
        return run + n + "-" + step;
    }

    private static UUID organisation(long n) {
        return Registry.organisation((int) (n % Registry.ORGANISATIONS));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes one submission alone. */
    Made one(int port, long n) throws IOException {
        try (var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port))) {
            var caller = new HttpConnection(channel);
            caller.number = n;
            var number = "";
            for (var call = next(caller); call != null; call = next(caller)) {
                channel.write(ByteBuffer.wrap(call));
                var status = HttpConnection.INCOMPLETE;
                while (status == HttpConnection.INCOMPLETE) {
                    status = caller.read();
                }
                if (status != 201) {
                    throw new IOException("A submission is refused: " + caller.answer());
                }
                number = caller.step == 0 ? found(NUMBER, caller.answer()) : number;
                caller.step++;
            }
            var keys = IntStream.range(0, CALLS).mapToObj(step -> key(n, step)).toList();
            return new Made(Town.citizenId((int) (n % Town.CITIZENS)), organisation(n), caller.noted, number, keys);
        }
    }

    private static String found(Pattern pattern, String answer) {
        var found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("An answer without " + pattern + ": " + answer);
        }
        return found.group(1);
    }

    /**
     * What came of a submission.
     *
     * @param keys of its calls, in their order
     */
    record Made(UUID citizen, UUID organisation, String matter, String number, List<String> keys) {
        /** Whether a statement with this value is one of it. */
        boolean isNamedBy(String value) {
            return value.equals(citizen.toString()) || value.equals(matter) || keys.contains(value);
        }
    }
}
