package io.parley.surveys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A survey's questions as a file: {@code parley-survey/1}, described by docs/survey-schema.json. */
final class DefinitionFile {
    static final String FORMAT = "parley-survey/1";
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private DefinitionFile() {}

    /** {@code faults}: where (a question, or the file) → what is wrong; the definition is whole only without any. */
    record Read(Definition definition, Map<String, String> faults) {}

    static String write(Survey survey) {
        var asked = survey.questions();
        var file = MAPPER.createObjectNode().put("format", FORMAT);
        file.set("languages", MAPPER.valueToTree(asked.languages()));
        var first = asked.languages().get(0);
        file.set("title", MAPPER.valueToTree(asked.title().isEmpty() ? Map.of(first, survey.title) : asked.title()));
        if (!asked.purpose().isEmpty() || survey.purpose != null) {
            file.set(
                    "purpose",
                    MAPPER.valueToTree(asked.purpose().isEmpty() ? Map.of(first, survey.purpose) : asked.purpose()));
        }
        var questions = file.putArray("questions");
        asked.questions().forEach(q -> questions.add(question(q, asked.languages())));
        try {
            return MAPPER.writeValueAsString(file) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode question(Question question, List<String> languages) {
        var node = MAPPER.createObjectNode()
                .put("key", question.key())
                .put("kind", question.kind().key());
        if (!question.isOurs()) {
            node.set("text", MAPPER.valueToTree(only(question.text(), languages)));
            if (!question.hint().isEmpty()) {
                node.set("hint", MAPPER.valueToTree(only(question.hint(), languages)));
            }
        }
        if (question.kind() == Question.Kind.PICK_TOOLS) {
            node.set(
                    "tools",
                    MAPPER.valueToTree(question.options().stream()
                            .map(Question.Option::key)
                            .toList()));
        } else if (question.kind().hasOptions()) {
            node.set("options", options(question.options(), languages));
        }
        if (question.kind() == Question.Kind.MATRIX) {
            node.set("rows", options(question.rows(), languages));
        }
        if (!question.isOurs() && question.kind() != Question.Kind.ONE && question.kind() != Question.Kind.MATRIX) {
            node.put("most", question.most());
        }
        if (question.kind() == Question.Kind.NUMBER) {
            node.put("least", question.least());
        }
        if (question.required()) {
            node.put("required", true);
        }
        if (question.when() != null) {
            node.putObject("when")
                    .put("question", question.when().question())
                    .put("answer", question.when().answer());
        }
        return node;
    }

    private static JsonNode options(List<Question.Option> options, List<String> languages) {
        var array = MAPPER.createArrayNode();
        options.forEach(o -> {
            var node = array.addObject().put("key", o.key());
            node.set("text", MAPPER.valueToTree(only(o.names(), languages)));
        });
        return array;
    }

    /** Words in a language that was taken out stay with the draft and out of the file. */
    private static Map<String, String> only(Map<String, String> texts, List<String> languages) {
        var only = new LinkedHashMap<String, String>();
        languages.stream().filter(texts::containsKey).forEach(l -> only.put(l, texts.get(l)));
        return only;
    }

    /** {@code names}: what the catalog calls the tools with these slugs. */
    static Read read(String text, java.util.function.Function<List<String>, Map<String, String>> names) {
        var faults = new LinkedHashMap<String, String>();
        var nothing = new Definition("file", List.of());
        var words = io.parley.kernel.Languages.messages(SurveyBuildMessages.class);
        JsonNode file;
        try {
            file = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            faults.put("file", words.notJson(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
            return new Read(nothing, faults);
        }
        if (!file.isObject() || !FORMAT.equals(file.path("format").asText())) {
            faults.put("file", words.notOurFormat(FORMAT));
            return new Read(nothing, faults);
        }
        var languages = new ArrayList<String>();
        file.path("languages").forEach(l -> languages.add(l.asText()));
        if (languages.isEmpty() || !languages.stream().allMatch(l -> io.parley.kernel.Viewer.find(l) != null)) {
            faults.put("languages", words.languagesBad());
            languages.clear();
            languages.add("en");
        }
        var reader = new QuestionReader(languages, names, words, faults);
        var questions = new ArrayList<Question>();
        var array = file.path("questions");
        if (!array.isArray() || array.isEmpty() || array.size() > QuestionChecks.MOST_QUESTIONS) {
            faults.put("questions", words.questionsBad(QuestionChecks.MOST_QUESTIONS));
        } else {
            for (int i = 0; i < array.size(); i++) {
                reader.read(i + 1, array.get(i)).ifPresent(questions::add);
            }
            reader.blockOfTools(questions);
        }
        var definition = new Definition(
                "file",
                questions,
                languages.stream().distinct().toList(),
                reader.texts("title", file.path("title"), SurveyChecks.TITLE_LENGTH),
                reader.texts("purpose", file.path("purpose"), SurveyChecks.PURPOSE_LENGTH));
        return new Read(definition, faults);
    }
}
