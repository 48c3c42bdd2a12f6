package org.legalcircle.casework.mediation.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;

/** Words by which clauses that law forbids, and subjects with rules of their own, give themselves away. */
final class SignalWords {
    private static final Map<AgreementFlaw, Pattern> OF_FLAWS = patterns(
            AgreementFlaw.class,
            AgreementFlaw.BARS_REMEDIES,
            AgreementFlaw.HIDES_A_CRIME,
            AgreementFlaw.LIMITS_FREEDOM,
            AgreementFlaw.BURDENS_OTHERS,
            AgreementFlaw.AGAINST_PUBLIC_ORDER,
            AgreementFlaw.NOT_VOLUNTARY,
            AgreementFlaw.CONTENT_UNCLEAR);
    private static final Map<AgreementSubject, Pattern> OF_SUBJECTS = patterns(
            AgreementSubject.class,
            AgreementSubject.MARRIAGE,
            AgreementSubject.PARENTAGE,
            AgreementSubject.ADOPTION,
            AgreementSubject.INHERITANCE,
            AgreementSubject.PROPERTY_OWNERSHIP,
            AgreementSubject.INTELLECTUAL_PROPERTY_OWNERSHIP,
            AgreementSubject.BANKRUPTCY);

    private SignalWords() {}

    /** What the words give away. */
    record Given(Set<AgreementFlaw> flaws, Set<AgreementSubject> subjects) {}

    static Given in(List<String> texts) {
        var bare = texts.stream().map(SignalWords::bare).toList();
        return new Given(matching(OF_FLAWS, bare), matching(OF_SUBJECTS, bare));
    }

    private static <K extends Enum<K>> Set<K> matching(Map<K, Pattern> patterns, List<String> texts) {
        return patterns.entrySet().stream()
                .filter(entry -> texts.stream()
                        .anyMatch(text -> entry.getValue().matcher(text).find()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Spaces between characters hide nothing. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    @SafeVarargs
    private static <K extends Enum<K>> Map<K, Pattern> patterns(Class<K> type, K... keys) {
        var patterns = new EnumMap<K, Pattern>(type);
        for (var key : keys) {
            patterns.put(key, pattern("words." + key.name()));
        }
        return patterns;
    }

    private static Pattern pattern(String key) {
        var both = List.of(Language.DEFAULT, Locale.ENGLISH).stream()
                .map(locale -> Messages.text(locale, "agreement", key, Map.of()))
                .flatMap(words -> Arrays.stream(words.split("\\|")))
                .map(SignalWords::bare)
                .collect(Collectors.joining("|"));
        return Pattern.compile(both);
    }
}
