<!-- Line 2: A lexicon may have no DOCTYPE -->
<!DOCTYPE lexicon SYSTEM "http://localhost:1/x.dtd"><lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"></lexicon>
