package dev.lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lectern.speech.Ending;
import dev.lectern.text.Span;
import dev.lectern.text.Verbalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Did you leave it there?                      | QUESTION",
                "You left it there?                           | QUESTION",
                "Isn't it late?                               | QUESTION",
                "It is late, isn't it?                        | QUESTION",
                "Can't they wait?                             | QUESTION",
                "When you come home, do you read?             | QUESTION",
                "Ready?                                       | QUESTION",
                "And is that all?                             | QUESTION",
                "Where did you leave it?                      | ENQUIRY",
                "What's the time?                             | ENQUIRY",
                "And in which of the two houses did he live?  | ENQUIRY",
                "He has gone, but why?                        | ENQUIRY",
                "What do you want, John?                      | ENQUIRY",
                "\u201CWhy not?\u201D                         | ENQUIRY",
                "Is it red, green, or blue?                   | ENQUIRY",
                "How many of the 1,200 came?                  | ENQUIRY",
                "It is late.                                  | STATEMENT",
                "Three things were missing:                   | CONTINUED",
                "Why he left is not known.                    | STATEMENT"
            })
    void everyQuestionHasItsTune(String sentence, Ending ending) {
        assertEquals(
                ending,
                Questions.told(
                        Endings.of(sentence), new Verbalizer().verbalize(sentence, new Span(0, sentence.length()))));
    }
}
