package org.legalcircle.support;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.legalcircle.platform.sms.SmsNotSent;
import org.legalcircle.platform.sms.TextMessages;

/** The phones of all tests: what was sent to them can be read. */
@Singleton
@Alternative
@Priority(1)
public class SentMessages implements TextMessages {
    /** A message as it arrived, and the name it was sent under. */
    public record Message(String mobile, String template, Map<String, String> parameters, UUID once) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    @Override
    public Uni<Void> send(String mobile, String template, Map<String, String> parameters, UUID once) {
        if (down) {
            return Uni.createFrom().failure(new SmsNotSent("down"));
        }
        messages.add(new Message(mobile, template, Map.copyOf(parameters), once));
        return Uni.createFrom().voidItem();
    }

    /** What arrived at a number, oldest first. */
    public List<Message> at(String mobile) {
        return messages.stream()
                .filter(message -> message.mobile().equals(mobile))
                .toList();
    }

    /** The last sign-in code that arrived at a number. */
    public String codeAt(String mobile) {
        var codes = at(mobile).stream()
                .filter(message -> message.template().equals("sign-in-code"))
                .toList();
        return codes.get(codes.size() - 1).parameters().get("code");
    }

    /** Takes the gateway down, or up again. */
    public void down(boolean now) {
        down = now;
    }
}
