package uk.haven.support.web.programme;

import java.util.List;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/** What kinds of programmes came to at one school in the past year. */
public record EffectsPage(
        List<PageShell.Link> sections, String where, Field school, List<Option> schools, Table table, String said) {}
