package org.legalcircle.identity.domain;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.legalcircle.platform.error.Refused;

/** What a password must be (GB/T 22239, identity authentication: complexity and no reuse). */
public final class PasswordRules {
    /** How many former passwords, the present one included, cannot be chosen again. */
    public static final int REMEMBERED = 5;

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int KINDS = 3;

    private PasswordRules() {}

    /** Refuses a password that is too short, of too few kinds of characters, or holds the login. */
    public static void require(String login, String password) {
        var length = password.codePointCount(0, password.length());
        var holdsLogin = password.toLowerCase(Locale.ROOT).contains(login);
        if (length < SHORTEST || length > LONGEST || kinds(password) < KINDS || holdsLogin) {
            throw new Refused(IdentityRefusal.PASSWORD_TOO_WEAK);
        }
    }

    private static long kinds(String password) {
        IntPredicate other = character ->
                !Character.isUpperCase(character) && !Character.isLowerCase(character) && !Character.isDigit(character);
        return Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, other)
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
