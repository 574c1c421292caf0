<!-- Line 2: The lexicon says in xml:lang -->
<lexicon version="1.0" alphabet="ipa" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"></lexicon>
