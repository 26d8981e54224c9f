package uk.haven.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sections of pages that another module frames. */
@Component
public class Fragments {

    private final TemplateEngine engine;

    Fragments(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The template, rendered when the page is, with this as its {@code page}. */
    public Content of(String template, Object page) {
        return output -> engine.render(template, Map.of("page", page), output);
    }
}
