<!-- Line 3: The element word has no place in a lexicon -->
<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
<word/></lexicon>
