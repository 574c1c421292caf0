<!-- Line 2:  -->
<!DOCTYPE lexicon [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"><lexeme><grapheme>&b;</grapheme><alias>x</alias></lexeme></lexicon>
