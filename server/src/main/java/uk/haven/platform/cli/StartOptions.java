package uk.haven.platform.cli;

import java.util.Map;

/** Options that Spring has to know before it starts; a mixin of a command. */
interface StartOptions {

    /** Properties that take precedence over every other source. */
    Map<String, Object> properties();
}
