package uk.haven.partnership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Roles in {@code staff.csv} that make a person a key worker (FORMATS.md); any other role is staff but no key worker. */
public enum KeyWorkerRole {
    ATTENDANCE_ADMINISTRATOR,
    ATTENDANCE_OFFICER,
    BEHAVIOUR_ASSISTANT,
    BEHAVIOUR_MENTOR,
    BEHAVIOUR_SUPPORT_MANAGER,
    CROSS_PHASE_LEARNING_MENTOR,
    EMOTIONAL_LITERACY_ASSISTANT,
    FUNCTIONAL_LITERACY_ASSISTANT,
    GIFTED_TALENTED_ASSISTANT,
    HOME_SCHOOL_LINK_WORKER,
    LEARNING_MENTOR,
    NURTURE_GROUP_LEADER,
    NURTURE_GROUP_ASSISTANT,
    PASTORAL_MANAGER,
    PUPIL_SUPPORT_MANAGER,
    SCHOOL_COUNSELLOR;

    /** As in {@code staff.csv}: {@code learning-mentor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "Learning mentor". */
    public String label() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static Optional<KeyWorkerRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(KeyWorkerRole::code).toList();
    }
}
