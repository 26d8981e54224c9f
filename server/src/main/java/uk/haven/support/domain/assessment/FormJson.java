package uk.haven.support.domain.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms as the documents in which their versions are kept: {@code support/assessment-form-1.json} and so on. */
public final class FormJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FormJson() {}

    /** Every version that is there, in order; version 1 is always. */
    public static List<Form> all() {
        var forms = new ArrayList<Form>();
        for (int version = 1; ; version++) {
            try (InputStream in = FormJson.class.getResourceAsStream("/support/assessment-form-" + version + ".json")) {
                if (in == null) {
                    break;
                }
                forms.add(form(MAPPER.readTree(in)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        if (forms.isEmpty()) {
            throw new IllegalStateException("The form of the common assessment is missing from the build");
        }
        return forms;
    }

    /** @throws IllegalArgumentException when the document names a kind that there is not */
    public static Form read(String json) {
        return form(MAPPER.readTree(json));
    }

    private static Form form(JsonNode node) {
        var parts = new ArrayList<Form.Part>();
        for (JsonNode part : node.path("parts")) {
            var elements = new ArrayList<Form.Element>();
            part.path("elements").forEach(each -> elements.add(element(each)));
            parts.add(new Form.Part(
                    text(part, "code"),
                    text(part, "title"),
                    text(part, "about"),
                    part.path("sensitive").asBoolean(false),
                    text(part, "share"),
                    elements));
        }
        return new Form(node.path("version").asInt(), parts);
    }

    private static Form.Element element(JsonNode node) {
        var columns = new ArrayList<Form.Column>();
        node.path("columns")
                .forEach(each -> columns.add(new Form.Column(
                        text(each, "code"),
                        text(each, "label"),
                        each.path("date").asBoolean(false))));
        return new Form.Element(
                text(node, "code"),
                text(node, "label"),
                text(node, "hint"),
                Form.Kind.valueOf(text(node, "kind")),
                text(node, "required"),
                node.has("fill") ? Form.Fill.valueOf(text(node, "fill")) : Form.Fill.NONE,
                columns);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
