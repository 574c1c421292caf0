<!-- Line 2: The lexicon's version -->
<lexicon version="2.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"></lexicon>
