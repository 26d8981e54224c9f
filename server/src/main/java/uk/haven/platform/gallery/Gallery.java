package uk.haven.platform.gallery;

import java.util.List;

/** The previews, by the name of the component's template. */
public final class Gallery {

    /** Each has {@code jte/gallery/<name>.jte}. */
    public static final List<String> PREVIEWS = List.of(
            "button",
            "chart",
            "checkboxes",
            "chips",
            "confirm",
            "crumbs",
            "date",
            "done",
            "empty",
            "errors",
            "figures",
            "files",
            "fold",
            "heading",
            "input",
            "inset",
            "level",
            "pages",
            "progress",
            "radios",
            "sections",
            "select",
            "summary",
            "table",
            "tag",
            "term",
            "textarea",
            "timeline",
            "todo");

    private Gallery() {}
}
