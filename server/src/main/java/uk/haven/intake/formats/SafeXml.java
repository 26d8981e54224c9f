package uk.haven.intake.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uk.haven.platform.tables.FileRefused;

/**
 * Reads XML piece by piece without ever looking outside the file: no document type is accepted, so there are no entities
 * to expand or to fetch. Depth, elements and text are limited.
 */
final class SafeXml {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS_A_PIECE = 200_000;
    private static final int LONGEST_TEXT = 1_000_000;

    private final SentFile file;

    SafeXml(SentFile file) {
        this.file = file;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** Name of the root element, or "" when there is none to be read. */
    String root() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                refuseTypes(event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return reader.getLocalName();
                }
            }
            return "";
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(broken);
        }
    }

    /**
     * Gives every element with one of the names, with all that is in it, one at a time.
     *
     * @throws FileRefused when the XML is broken, ends early, or brings a document type
     */
    void pieces(List<String> names, Consumer<XmlNode> each) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            var open = new ArrayDeque<XmlNode>();
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                refuseTypes(event);
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        String name = reader.getLocalName();
                        if (++depth > DEEPEST) {
                            throw new FileRefused(
                                    "XML-TOO-DEEP", "its elements are nested too deeply", "export it again");
                        }
                        if (!open.isEmpty() || names.contains(name)) {
                            elements = open.isEmpty() ? 0 : elements + 1;
                            if (elements > MOST_ELEMENTS_A_PIECE) {
                                throw new FileRefused(
                                        "XML-TOO-LARGE",
                                        "one pupil has more elements than a pupil can have",
                                        "export it again");
                            }
                            var node = new XmlNode(name, reader.getLocation().getLineNumber());
                            if (!open.isEmpty()) {
                                open.peek().add(node);
                            }
                            open.push(node);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            String text = reader.getText();
                            if (open.peek().textLength() + text.length() > LONGEST_TEXT) {
                                throw new FileRefused(
                                        "XML-TOO-LARGE", "an element's text is too long", "export it again");
                            }
                            open.peek().append(text);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (!open.isEmpty()) {
                            XmlNode done = open.pop();
                            if (open.isEmpty()) {
                                each.accept(done);
                            }
                        }
                    }
                    default -> {
                        // comments and instructions say nothing
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        } catch (IllegalArgumentException | IllegalStateException | java.util.NoSuchElementException broken) {
            throw refusal(broken);
        }
    }

    private static void refuseTypes(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FileRefused(
                    "XML-DOCTYPE",
                    "the XML brings a document type or entities of its own, which a CTF never does",
                    "export it again from your system");
        }
    }

    private static FileRefused refusal(Exception broken) {
        if (broken instanceof FileRefused refused) {
            return refused;
        }
        String at = broken instanceof XMLStreamException known && known.getLocation() != null
                ? " at line " + known.getLocation().getLineNumber()
                : "";
        return new FileRefused(
                "XML-BROKEN", "the XML is damaged or incomplete" + at, "export it again and send the whole file");
    }
}
